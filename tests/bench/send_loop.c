/* What a broadcast costs when nothing but the kernel is asked: waits for MEMBERS connections, answers their handshake,
   then writes one ready WebSocket frame of SIZE bytes to each of them ROUNDS times, every EVERY milliseconds.

       send_loop PORT MEMBERS ROUNDS EVERY SIZE                                                                     */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define MOST 65536
static const char HELLO[] = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
static int members[MOST], owed[MOST], greeted[MOST];
static char frame[4 + MOST];
static int length;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* Writes what this connection is owed, as far as it takes it; the frames are all alike, so a count is enough. */
static void pay(int fd, int epoll) {
    int had = owed[fd];
    while (owed[fd] > 0) {
        int into = (length - owed[fd] % length) % length;
        ssize_t sent = send(fd, frame + into, length - into, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0) break;
        owed[fd] -= sent;
    }
    if (owed[fd] > 0 || had > length) {
        struct epoll_event event = {.events = owed[fd] > 0 ? EPOLLIN | EPOLLOUT : EPOLLIN, .data.fd = fd};
        epoll_ctl(epoll, EPOLL_CTL_MOD, fd, &event);
    }
}

int main(int count, char **words) {
    if (count != 6) return 2;
    int expected = atoi(words[2]), rounds = atoi(words[3]), size = atoi(words[5]), here = 0, done = 0, one = 1;
    double every = atof(words[4]), due = 0;
    if (expected >= MOST || size < 126 || size >= MOST) return 2;
    frame[0] = (char)0x82, frame[1] = 126, frame[2] = (char)(size >> 8), frame[3] = (char)size;
    memset(frame + 4, 'x', size);
    length = size + 4;

    int listening = socket(AF_INET, SOCK_STREAM, 0), epoll = epoll_create1(0);
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(atoi(words[1]))};
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listening, (struct sockaddr *)&at, sizeof at) || listen(listening, 2048)) return perror("listen"), 1;
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listening}, ready[256];
    epoll_ctl(epoll, EPOLL_CTL_ADD, listening, &event);

    for (;;) {
        int wait = here < expected || done == rounds ? -1 : due > now() ? (int)(due - now()) + 1 : 0;
        int found = epoll_wait(epoll, ready, 256, wait);
        for (int n = 0; n < found; n++) {
            int fd = ready[n].data.fd;
            char heard[4096];
            if (fd == listening) {
                int fresh = accept(listening, NULL, NULL);
                if (fresh < 0 || fresh >= MOST) continue;
                setsockopt(fresh, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                struct epoll_event more = {.events = EPOLLIN, .data.fd = fresh};
                epoll_ctl(epoll, EPOLL_CTL_ADD, fresh, &more);
                continue;
            }
            if (ready[n].events & EPOLLOUT) pay(fd, epoll);
            if (!(ready[n].events & (EPOLLIN | EPOLLHUP | EPOLLERR))) continue;
            ssize_t got = recv(fd, heard, sizeof heard, MSG_DONTWAIT);
            if (got == 0 || (got < 0 && errno != EAGAIN)) {
                if (greeted[fd]) return 0; /* somebody left: the run is over */
                close(fd);
            }
            if (got > 0 && !greeted[fd]) { /* a head comes in one piece here, and there is nothing else to hear */
                greeted[fd] = 1, members[here++] = fd;
                send(fd, HELLO, sizeof HELLO - 1, MSG_NOSIGNAL);
                due = now() + 1000;
            }
        }
        if (here == expected && done < rounds && now() >= due) {
            for (int n = 0; n < here; n++) {
                owed[members[n]] += length;
                if (owed[members[n]] == length) pay(members[n], epoll);
            }
            done++, due += every;
        }
    }
}

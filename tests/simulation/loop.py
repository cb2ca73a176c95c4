"""An event loop whose time is made up and whose order is drawn: nothing waits, and one number decides what comes first.

A home is a process of the simulation: what was begun in it runs in it, and when it falls nothing of it runs any more.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable, Coroutine
from contextlib import suppress
from contextvars import Context, ContextVar, copy_context
from itertools import count
from random import Random
from typing import Final, TypeVar

T = TypeVar("T")
_MOST_STEPS: Final = 2_000_000
_EARLY: Final = 0.001
"""By so much a timer may come before its time (seconds), as with a loop that counts from when it last looked."""


class Home:
    """Where tasks and timers live. `standing`: whether they still run."""

    def __init__(self) -> None:
        self.standing = True


HOME: Final[ContextVar[Home | None]] = ContextVar("home", default=None)


class Numbered(asyncio.Task[T]):
    """A task whose place in a set depends on nothing but what happened before."""

    _numbers = count(1)

    def __init__(self, coro: Coroutine[object, None, T], loop: asyncio.AbstractEventLoop, number: int) -> None:
        self._number: Final = number
        super().__init__(coro, loop=loop)

    def __hash__(self) -> int:
        return self._number


class VirtualLoop(asyncio.AbstractEventLoop):
    """Runs in the calling thread. `troubles`: what nobody caught."""

    def __init__(self, dice: Random) -> None:
        self._dice: Final = dice
        self._now = 0.0
        self._ready: Final[list[asyncio.Handle]] = []
        self._timers: Final[list[tuple[float, int, asyncio.TimerHandle]]] = []
        self._homes: Final[dict[asyncio.Handle, Home]] = {}
        self._numbers: Final = count(1)
        self._over = False
        self._tasks: Final[list[asyncio.Task[object]]] = []
        self.steps = 0
        self.troubles: Final[list[str]] = []

    def run(self, main: Coroutine[object, None, T]) -> T:
        """What `main` comes to; everything it began goes on until then and no longer."""
        asyncio.events._set_running_loop(self)
        try:
            task = self.create_task(main)
            while not task.done():
                self._step()
            return task.result()
        finally:
            self._over = True
            for each in self._tasks:
                self._leave(each)
            asyncio.events._set_running_loop(None)

    def _leave(self, task: asyncio.Task[object]) -> None:
        """The task stays where it stands, as on a machine that is switched off."""
        if not task.done():
            task._log_destroy_pending = False  # type: ignore[attr-defined]  # asyncio has no other way
            with suppress(Exception):
                task.get_coro().close()

    def _step(self) -> None:
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise RuntimeError("the simulation never comes to rest")
        if not self._ready:
            if not self._timers:
                raise RuntimeError("everybody waits for something that nobody will do")
            early = self._dice.random() * _EARLY if self._dice.randrange(2) == 0 else 0.0
            first = self._timers[0][0]
            self._now = max(self._now, first - early)
            while self._timers and self._timers[0][0] <= max(self._now, first):
                self._ready.append(heapq.heappop(self._timers)[2])
        place = self._dice.randrange(len(self._ready))
        self._ready[place], self._ready[-1] = self._ready[-1], self._ready[place]
        handle = self._ready.pop()
        home = self._homes.pop(handle, None)
        if not handle.cancelled() and (home is None or home.standing):
            handle._run()

    def _begun(self, handle: asyncio.Handle, context: Context) -> None:
        home = context.get(HOME)
        if home is not None:
            self._homes[handle] = home

    def time(self) -> float:
        return self._now

    def call_soon(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        context = context or copy_context()
        handle = asyncio.Handle(callback, args, self, context)
        if not self._over:
            self._begun(handle, context)
            self._ready.append(handle)
        return handle

    def call_at(
        self, when: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        context = context or copy_context()
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        if not self._over:
            self._begun(handle, context)
            heapq.heappush(self._timers, (when, next(self._numbers), handle))
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        return self.call_at(self._now + delay, callback, *args, context=context)

    def create_future(self) -> asyncio.Future[T]:
        return asyncio.Future(loop=self)

    def create_task(  # type: ignore[override]  # coroutines only
        self, coro: Coroutine[object, None, T], *, name: str | None = None, context: Context | None = None
    ) -> asyncio.Task[T]:
        number = next(self._numbers)
        task = context.run(Numbered, coro, self, number) if context is not None else Numbered(coro, self, number)
        self._tasks.append(task)
        return task

    def run_in_executor(self, executor: object, func: Callable[..., T], *args: object) -> asyncio.Future[T]:
        """In this thread and at once; the answer comes a little later."""
        done: asyncio.Future[T] = self.create_future()
        try:
            result = func(*args)
        except Exception as failure:
            self.call_later(self._dice.random() / 100, _fail, done, failure)
        else:
            self.call_later(self._dice.random() / 100, _give, done, result)
        return done

    def get_debug(self) -> bool:
        return False

    def is_running(self) -> bool:
        return not self._over

    def is_closed(self) -> bool:
        return self._over

    def call_exception_handler(self, context: dict[str, object]) -> None:
        if not self._over:
            self.troubles.append(f"{context.get('message')}: {context.get('exception')!r}")

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        pass


def virtual(dice: Random) -> VirtualLoop:
    return VirtualLoop(dice)  # type: ignore[abstract]  # no sockets, signals and children here: nothing waits for them


def _give(done: asyncio.Future[T], result: T) -> None:
    if not done.done():
        done.set_result(result)


def _fail(done: asyncio.Future[T], failure: Exception) -> None:
    if not done.done():
        done.set_exception(failure)


def in_home(home: Home, act: Callable[..., T], *args: object) -> T:
    """What `act` gives; whatever it begins lives in this home."""
    context = copy_context()
    context.run(HOME.set, home)
    return context.run(act, *args)


def outside(act: Callable[..., object], *args: object) -> object:
    """The same, but what it begins lives in no home and outlives them all."""
    context = copy_context()
    context.run(HOME.set, None)
    return context.run(act, *args)

"""HTTP: the door, the page's files, what a table gives and takes without a socket, and the office."""

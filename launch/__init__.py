"""From a bare Python to the running program: the private environments, Node, the built pages. Standard library only."""

"""One file a matter, always in this order: state, commands, events, decide, evolve, see."""

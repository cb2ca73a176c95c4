"""The commands of `improve`, one file each. They talk to a person at a terminal, in English sentences."""

"""What an assembly may do, and what follows.

Pure: no await, clock, random, I/O or logging. Imports the standard library's value types and msgspec, and
for the grammar of formulas alone lark.
"""

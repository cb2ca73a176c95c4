"""The example: an invented table with three sittings, asked for like any other table. No real person or association."""

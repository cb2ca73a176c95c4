"""The evidence of a table: the log with all that it names, in one file that anybody can check without us."""

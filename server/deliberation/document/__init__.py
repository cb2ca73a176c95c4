"""What the table takes home, as language-free documents: guidelines, minutes, votes, calendar. Pure."""

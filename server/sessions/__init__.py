"""The live session: sockets, rooms, drafts, who is here. Carries what the deliberation decides; decides nothing."""

"""The register: bodies, people, the seats they get, the invitations they are sent. Reads sheets; decides nothing."""

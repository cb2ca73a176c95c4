"""Where everything is kept. `store.py` says what a store must do; `postgres` does it; `memory` does it for tests."""

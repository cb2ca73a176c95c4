"""The store on PostgreSQL. Nothing outside this package imports asyncpg."""

from server.storage.postgres.pool import PostgresStore, connect
from server.storage.postgres.schema import migrate

__all__ = ["PostgresStore", "connect", "migrate"]

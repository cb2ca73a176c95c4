"""The store on PostgreSQL. Nothing outside this package imports asyncpg."""

from server.storage.postgres.pool import PostgresStore, connect, one_moment
from server.storage.postgres.schema import migrate

__all__ = ["PostgresStore", "connect", "migrate", "one_moment"]

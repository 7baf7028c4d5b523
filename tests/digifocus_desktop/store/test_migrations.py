"""The migrations lead to exactly the laptop's own tables, and the start knows where they end."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from digifocus_desktop.model.migrations import head_revisions
from digifocus_desktop.store.local_tables import LOCAL
from digifocus_desktop.store.schema import HEADS, STORE_VERSIONS


def test_the_head_equals_the_tables_of_the_laptop(store):
    def ours(_object, name, kind, *_more):
        return kind != "table" or name in LOCAL.tables

    with store.write() as session:
        options = {"compare_type": True, "include_object": ours}
        context = MigrationContext.configure(session.connection(), opts=options)

        assert compare_metadata(context, LOCAL) == []


def test_the_heads_that_are_written_out_are_the_newest_scripts():
    assert head_revisions([STORE_VERSIONS]) == HEADS, "write the newest revision into store/schema.py"

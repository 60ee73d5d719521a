"""Compound files, the small file systems that .xls, .et and .doc are: one stream out of them.

The format is MS-CFB, published by Microsoft.
"""

import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")

_END_OF_CHAIN = 0xFFFFFFFA  # this and above are no sectors
_FIRST_TABLE_SECTORS = 109
_ENTRY = 128  # bytes


class _Stream(NamedTuple):
    name: str
    start: int
    size: int


class Compound:
    """A compound file in memory. Whatever does not hold together raises as Python does."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        sector, self._small_sector = struct.unpack_from("<HH", content, 30)
        self._size = 1 << sector
        (directory,) = struct.unpack_from("<I", content, 48)
        self._smallest, small_table = struct.unpack_from("<II", content, 56)
        self._next = self._numbers(self._table_sectors())
        self._next_small = self._numbers(_chain(small_table, self._next))
        self._streams = tuple(self._entries(self._joined(directory)))

    def stream(self, *names: str) -> bytes | None:
        """The first stream of one of those names; None if there is none."""
        found = (stream for stream in self._streams if stream.name in names)
        stream = next(found, None)
        if stream is None:
            return None
        if stream.size >= self._smallest:
            return self._joined(stream.start)[: stream.size]
        return self._small(stream)

    def _small(self, stream: _Stream) -> bytes:
        """Short streams share the sectors of the root, in smaller pieces."""
        shared, size = self._joined(self._streams[0].start), 1 << self._small_sector
        sectors = _chain(stream.start, self._next_small)
        return b"".join(shared[at * size : (at + 1) * size] for at in sectors)[: stream.size]

    def _table_sectors(self) -> Iterator[int]:
        """The sectors of the table of chains; the header names 109, further ones name others."""
        names = struct.unpack_from(f"<{_FIRST_TABLE_SECTORS}I", self._content, 76)
        (further,) = struct.unpack_from("<I", self._content, 68)
        seen: set[int] = set()
        while further < _END_OF_CHAIN and further not in seen:
            seen.add(further)
            *more, further = self._numbers([further])
            names += tuple(more)
        return (name for name in names if name < _END_OF_CHAIN)

    def _numbers(self, sectors: Sequence[int] | Iterator[int]) -> tuple[int, ...]:
        data = b"".join(map(self._sector, sectors))
        return struct.unpack(f"<{len(data) // 4}I", data)

    def _sector(self, number: int) -> bytes:
        return self._content[(number + 1) * self._size : (number + 2) * self._size]

    def _joined(self, start: int) -> bytes:
        return b"".join(map(self._sector, _chain(start, self._next)))

    def _entries(self, directory: bytes) -> Iterator[_Stream]:
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            (length,) = struct.unpack_from("<H", directory, at + 64)
            name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
            yield _Stream(name, *struct.unpack_from("<II", directory, at + 116))


def _chain(start: int, following: Sequence[int]) -> Iterator[int]:
    # A damaged chain may run in a circle: never longer than there are sectors.
    for _ in following:
        if start >= _END_OF_CHAIN:
            return
        yield start
        start = following[start]

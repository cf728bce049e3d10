"""One mapping between the frozen types of ``models`` and rows, for all of them.

A field is a column. A nested value is spread over columns named ``field_part``. Tuples are JSON text with
sorted keys. Enumerations are stored by value, truths as 0 and 1.
"""

import json
import types
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import Connection, Table, insert, select

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value", bound="DataclassInstance")
Row = dict[str, object]


def to_row(value: "DataclassInstance", prefix: str = "") -> Row:
    """The columns of ``value``."""
    row: Row = {}
    for field in fields(value):
        inner = getattr(value, field.name)
        if is_dataclass(inner) and not isinstance(inner, type):
            row.update(to_row(inner, f"{prefix}{field.name}_"))
        else:
            row[prefix + field.name] = _to_column(inner)
    return row


def _to_column(inner: object) -> object:
    if isinstance(inner, tuple):
        return json.dumps([_to_json(each) for each in inner], sort_keys=True, separators=(",", ":"))
    if isinstance(inner, Enum):
        return inner.value
    return int(inner) if isinstance(inner, bool) else inner


def _to_json(each: object) -> object:
    if is_dataclass(each) and not isinstance(each, type):
        return asdict(each)
    return each


def from_row(kind: type[Value], row: Row, prefix: str = "") -> Value:
    """The value whose columns are in ``row``; columns that it has no field for are passed over."""
    return kind(**{name: read(row, prefix + name) for name, read in _readers(kind)})


@cache
def _readers(kind: type) -> tuple[tuple[str, Callable[[Row, str], object]], ...]:
    """How each field is read from its columns; worked out once, because a long transcript has many words."""
    return tuple((name, _reader(hint)) for name, hint in get_type_hints(kind).items())


def _reader(hint: Any) -> Callable[[Row, str], object]:
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda row, name: from_row(hint, row, f"{name}_")
    decode = _decoder(hint)
    if get_origin(hint) is tuple:
        return lambda row, name: decode(json.loads(str(row[name])))
    return lambda row, name: decode(row[name])


@cache
def _decoder(hint: Any) -> Callable[[Any], object]:
    """What makes a value of type ``hint`` out of a column, or out of a part of its JSON."""
    if get_origin(hint) is tuple:
        each = _decoder(get_args(hint)[0])
        return lambda stored: tuple(map(each, stored))
    if get_origin(hint) in (Union, types.UnionType):
        some = _decoder(next(part for part in get_args(hint) if part is not types.NoneType))
        return some if some is _as_it_is else lambda stored: None if stored is None else some(stored)
    if is_dataclass(hint):
        return _nested(hint)
    is_made_anew = isinstance(hint, type) and (issubclass(hint, Enum) or hint in (bool, float))
    return hint if is_made_anew else _as_it_is


def _as_it_is(stored: Any) -> object:
    return stored


def from_json(kind: type[Value], stored: dict[str, Any]) -> Value:
    """The value that was written as a JSON object of its fields."""
    made: Value = _decoder(kind)(stored)  # type: ignore[assignment]  # the decoder of a type makes values of it
    return made


def _nested(kind: Any) -> Callable[[dict[str, Any]], object]:
    """A long transcript has many words: what needs no decoding is passed by."""
    decoders = {name: _decoder(hint) for name, hint in get_type_hints(kind).items()}
    needed = [(name, decode) for name, decode in decoders.items() if decode is not _as_it_is]
    if not needed:
        return lambda stored: kind(**stored)
    return lambda stored: kind(**stored | {name: decode(stored[name]) for name, decode in needed if name in stored})


def add(connection: Connection, table: Table, *values: "DataclassInstance", **columns: object) -> None:
    """Insert ``values``, each with the extra ``columns`` that its type has no field for."""
    if values:
        connection.execute(insert(table), [to_row(value) | columns for value in values])


def fetch(
    connection: Connection, table: Table, kind: type[Value], *, order_by: str, **where: object
) -> tuple[Value, ...]:
    """The values of ``table`` whose columns equal ``where``, in the order of a column."""
    query = select(table).order_by(table.c[order_by])
    for name, wanted in where.items():
        query = query.where(table.c[name] == wanted)
    return tuple(from_row(kind, dict(row)) for row in connection.execute(query).mappings())

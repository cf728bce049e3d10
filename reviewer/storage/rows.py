"""One mapping between the frozen types of ``models`` and rows, for all of them.

A field is a column. A nested value is spread over columns named ``field_part``. Tuples are JSON text with
sorted keys. Enumerations are stored by value, truths as 0 and 1.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec
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
    if get_origin(hint) is tuple:
        decode = msgspec.json.Decoder(hint).decode
        return lambda row, name: decode(str(row[name]))
    made = _made_anew(hint)
    if made is not None:
        return lambda row, name: made(row[name])
    optional = next((made for part in get_args(hint) if (made := _made_anew(part))), None)
    if optional is not None:
        return lambda row, name: None if row[name] is None else optional(row[name])
    return lambda row, name: row[name]


def _made_anew(hint: Any) -> Callable[[Any], object] | None:
    """What makes a value of type ``hint`` out of a column; None where the column is that value."""
    is_other = isinstance(hint, type) and (issubclass(hint, Enum) or hint in (bool, float))
    return hint if is_other else None


def from_json(kind: type[Value], text: str) -> Value:
    """The value that was written as a JSON object of its fields; fields that it has not are passed over."""
    return msgspec.json.decode(text, type=kind)


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

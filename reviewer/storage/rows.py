"""One mapping between the frozen types of ``models`` and rows, for all of them.

A field is a column. A nested value is spread over columns named ``field_part``. Tuples are JSON text with
sorted keys. Enumerations are stored by value, truths as 0 and 1.
"""

import json
import types
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


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def from_row(kind: type[Value], row: Row, prefix: str = "") -> Value:
    """The value whose columns are in ``row``; columns that it has no field for are passed over."""
    arguments: dict[str, object] = {}
    for name, hint in _hints(kind).items():
        if isinstance(hint, type) and is_dataclass(hint):
            arguments[name] = from_row(hint, row, f"{prefix}{name}_")
        else:
            arguments[name] = _from_column(hint, row[prefix + name])
    return kind(**arguments)


def _from_column(hint: Any, stored: object) -> object:
    if get_origin(hint) is tuple:
        return _from_json(hint, json.loads(str(stored)))
    return _from_json(hint, stored)


def _from_json(hint: Any, stored: Any) -> object:
    if get_origin(hint) is tuple:
        return tuple(_from_json(get_args(hint)[0], each) for each in stored)
    if get_origin(hint) in (Union, types.UnionType):
        inner = next(each for each in get_args(hint) if each is not types.NoneType)
        return None if stored is None else _from_json(inner, stored)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_json(hint, stored)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(stored)
    return hint(stored) if hint in (bool, float) else stored


def from_json(kind: type[Value], stored: dict[str, object]) -> Value:
    """The value that was written as a JSON object of its fields."""
    hints = _hints(kind)
    return kind(**{name: _from_json(hints[name], inner) for name, inner in stored.items()})


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

"""Sittings, procedures and commitments as iCalendar (RFC 5545). Times in UTC; calendars show their own."""

from __future__ import annotations

from datetime import UTC, datetime

from icalendar import Calendar as Collection
from icalendar import Event, Todo

from server.deliberation.document.calendar import Calendar, Meeting, Task
from server.deliberation.document.model import Content
from server.words import Voice


def write(calendar: Calendar, voice: Voice) -> bytes:
    """The same calendar in the same language gives the same bytes."""
    collection = Collection()
    collection.add("prodid", f"-//ImProVe//{voice.language.upper()}")
    collection.add("version", "2.0")
    collection.add("method", "PUBLISH")
    collection.add("x-wr-calname", voice.text(calendar.name))
    collection.add("x-wr-timezone", calendar.zone)
    for meeting in calendar.meetings:
        collection.add_component(_event(meeting, voice))
    for task in calendar.tasks:
        collection.add_component(_todo(task, voice))
    content: bytes = collection.to_ical(sorted=True)
    return content


def _event(meeting: Meeting, voice: Voice) -> Event:
    event = Event()
    event.add("uid", meeting.uid)
    event.add("dtstamp", _second(meeting.stamp))
    event.add("dtstart", _second(meeting.starts))
    event.add("dtend", _second(meeting.ends))
    event.add("summary", voice.text(meeting.summary))
    event.add("location", voice.text(meeting.place))
    event.add("description", _lines(meeting.description, voice))
    event.add("status", meeting.status)
    return event


def _todo(task: Task, voice: Voice) -> Todo:
    todo = Todo()
    todo.add("uid", task.uid)
    todo.add("dtstamp", _second(task.stamp))
    if task.due is not None:
        todo.add("due", task.due)
    todo.add("summary", voice.text(task.summary))
    todo.add("description", _lines(task.description, voice))
    todo.add("status", "NEEDS-ACTION")
    return todo


def _second(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


def _lines(contents: tuple[Content, ...], voice: Voice) -> str:
    return "\n".join(voice.text(content) for content in contents)

"""A calendar file as the icalendar package of PyPI reads it."""

import json
import sys
from datetime import timezone

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
events = [
    {
        "uid": str(event["uid"]),
        "utc": event.start.astimezone(timezone.utc).isoformat(),
        "local": event.start.strftime("%Y-%m-%d %H:%M"),
        "zone": event["dtstart"].params["TZID"],
        "minutes": int(event.duration.total_seconds() // 60),
        "summary": str(event["summary"]),
        "description": str(event["description"]),
        "url": str(event.get("url", "")),
        "alarms": [[str(alarm["action"]), alarm["trigger"].dt.total_seconds() / 3600, str(alarm["description"])] for alarm in event.walk("VALARM")],
        "errors": [str(error) for error in event.errors],
    }
    for event in calendar.walk("VEVENT")
]
json.dump({"product": str(calendar["prodid"]), "missing": sorted(calendar.get_missing_tzids()), "errors": [str(error) for error in calendar.errors], "events": events}, sys.stdout)

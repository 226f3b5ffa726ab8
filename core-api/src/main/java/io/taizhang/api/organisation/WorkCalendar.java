package io.taizhang.api.organisation;

/** The one stream of the work calendars of all years. */
public interface WorkCalendar {
    String STREAM = "work-calendar/office";
}

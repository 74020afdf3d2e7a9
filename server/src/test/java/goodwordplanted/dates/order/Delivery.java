package goodwordplanted.dates.order;

import java.util.Date;
import java.util.List;

/// Planted: a date of 1996, hidden in a list.
record Delivery(List<Date> days) {}

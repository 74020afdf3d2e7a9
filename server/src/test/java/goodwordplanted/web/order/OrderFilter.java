package goodwordplanted.web.order;

import jakarta.servlet.Filter;

/// Planted: a servlet filter in a room.
interface OrderFilter extends Filter {}

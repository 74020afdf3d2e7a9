package goodwordplanted.closed.app;

import goodwordplanted.closed.connector.generic.OrderReader;
import goodwordplanted.closed.connector.inner.Wire;

/// Planted: one import by the open door, one through the wall.
public record Start(OrderReader reader, Wire wire) {}

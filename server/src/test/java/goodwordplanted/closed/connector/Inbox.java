package goodwordplanted.closed.connector;

import goodwordplanted.closed.connector.inner.Wire;

/// Planted: the room itself may look inside.
public record Inbox(Wire wire) {}

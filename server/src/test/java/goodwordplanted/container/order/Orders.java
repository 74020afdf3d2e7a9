package goodwordplanted.container.order;

import org.springframework.stereotype.Component;

/// Planted: a room that waits for a container to find it.
@Component
final class Orders {}

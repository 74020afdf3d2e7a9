package goodwordplanted.web.order;

import org.springframework.web.bind.annotation.RestController;

/// Planted: HTTP in a room.
@RestController
final class OrderResource {}

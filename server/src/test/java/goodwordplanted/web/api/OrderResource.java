package goodwordplanted.web.api;

import org.springframework.web.bind.annotation.RestController;

/// Planted: HTTP in a face, as it should be.
@RestController
final class OrderResource {}

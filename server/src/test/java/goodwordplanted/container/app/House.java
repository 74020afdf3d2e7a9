package goodwordplanted.container.app;

import org.springframework.context.annotation.Configuration;

/// Planted: Spring in `app`, as it may be.
@Configuration
class House {}

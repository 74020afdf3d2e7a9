package goodword.api;

import org.springframework.web.bind.annotation.RestController;

/// The API's contract, to be read by programs and by people. Thread-safe.
@RestController
public final class ContractPages {}

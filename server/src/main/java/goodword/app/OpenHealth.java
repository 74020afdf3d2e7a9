package goodword.app;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the public door tells everybody of the program's health: a word, and nothing about why. The
/// health port tells the rest. Thread-safe.
@RestController
final class OpenHealth {
    static final String PATH = "/health";

    private final Signs signs;

    OpenHealth(Signs signs) {
        this.signs = signs;
    }

    @GetMapping(PATH)
    ResponseEntity<String> health() {
        boolean well = signs.isOpen() && signs.databaseAnswers();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(well ? "ok\n" : "not ready\n");
    }
}

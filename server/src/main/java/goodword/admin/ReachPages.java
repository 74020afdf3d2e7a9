package goodword.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where this server proves to itself that it is reached from outside. Tells nobody anything.
/// Thread-safe.
@RestController
public final class ReachPages {
    private static final Pattern ASKED = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private final PublicReach reach;

    public ReachPages(StartRooms rooms) {
        this.reach = new PublicReach(rooms.outbound(), rooms.desk().entrance().vault());
    }

    @GetMapping(PublicReach.PATH + "{asked}")
    ResponseEntity<byte[]> answer(@PathVariable("asked") String asked) {
        return ASKED.matcher(asked).matches()
                ? ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .header("Cache-Control", "no-store")
                        .body(reach.answer(asked).getBytes(UTF_8))
                : ResponseEntity.notFound().build();
    }
}

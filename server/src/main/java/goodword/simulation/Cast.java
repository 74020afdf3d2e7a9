package goodword.simulation;

import goodword.person.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The customers of a recording: the address each uses, and which person they became once enrolled.
/// Confined to one thread.
final class Cast {
    private final Map<String, Member> members = new HashMap<>();

    private record Member(String email, @Nullable PersonId person) {}

    void meet(String customerId, String email) {
        members.put(customerId, new Member(email, null));
    }

    void enrolled(String customerId, PersonId person) {
        members.computeIfPresent(customerId, (id, member) -> new Member(member.email(), person));
    }

    String email(RecordedEvent event, String field) {
        return member(event, field).email();
    }

    PersonId person(RecordedEvent event, String field) {
        PersonId person = member(event, field).person();
        if (person == null) {
            throw new IllegalStateException("a customer plays before being enrolled");
        }
        return person;
    }

    private Member member(RecordedEvent event, String field) {
        Member member = members.get(event.text(field));
        if (member == null) {
            throw new RecordingException(event.line(), field + " is no customer of this recording");
        }
        return member;
    }
}

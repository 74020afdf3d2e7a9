package goodword.trust;

import static goodword.order.TraceKeys.same;

import goodword.order.TraceKeys;
import goodword.person.EmailAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/// Finds the signals in the evidence. A pure function.
final class Signals {
    private static final Duration DEVICE_MEMORY = Duration.ofDays(90);
    private static final Duration BROWSER_MEMORY = Duration.ofDays(1);
    private static final double SIMILAR = 0.92;

    private Signals() {}

    static Set<Signal> in(Evidence evidence) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        addKinship(signals, evidence.kinship());
        for (TraceKeys advocate : evidence.advocate()) {
            addTraces(signals, evidence.friend(), advocate);
        }
        if (similar(evidence)) {
            signals.add(Signal.SIMILAR_EMAIL);
        }
        addCrowd(signals, evidence.crowd());
        keepTheStronger(signals);
        return signals;
    }

    private static void addKinship(Set<Signal> signals, Evidence.Kinship kinship) {
        if (kinship.sameMailbox()) {
            signals.add(Signal.SAME_MAILBOX);
        }
        if (kinship.boughtBefore()) {
            signals.add(Signal.EXISTING_MAILBOX);
        }
    }

    private static void addTraces(Set<Signal> signals, TraceKeys friend, TraceKeys advocate) {
        Duration apart = Duration.between(advocate.at(), friend.at()).abs();
        if (same(friend.payment(), advocate.payment())) {
            signals.add(Signal.SAME_PAYMENT);
        }
        if (same(friend.device(), advocate.device()) && apart.compareTo(DEVICE_MEMORY) <= 0) {
            signals.add(Signal.SAME_DEVICE);
        }
        if (same(friend.address(), advocate.address())) {
            boolean household = same(friend.surname(), advocate.surname());
            signals.add(household ? Signal.SAME_HOUSEHOLD : Signal.SAME_ADDRESS);
        }
        if (same(friend.ip(), advocate.ip())) {
            boolean browser =
                    same(friend.agent(), advocate.agent()) && apart.compareTo(BROWSER_MEMORY) <= 0;
            signals.add(browser ? Signal.SAME_IP_AND_BROWSER : Signal.SAME_IP);
        }
    }

    private static boolean similar(Evidence evidence) {
        Optional<String> friend = localPart(evidence.friendEmail());
        Optional<String> advocate = localPart(evidence.advocateEmail());
        return friend.isPresent()
                && advocate.isPresent()
                && new JaroWinklerSimilarity().apply(friend.get(), advocate.get()) >= SIMILAR;
    }

    private static Optional<String> localPart(@Nullable String email) {
        return EmailAddress.of(email)
                .map(address -> address.weak().substring(0, address.weak().lastIndexOf('@')));
    }

    private static void addCrowd(Set<Signal> signals, Evidence.Crowd crowd) {
        if (crowd.fromIpInWeek() > 3) {
            signals.add(Signal.MANY_FROM_IP);
        }
        if (crowd.ofAdvocateInDay() > 5) {
            signals.add(Signal.MANY_IN_A_DAY);
        }
        if (crowd.ofAdvocateInWeek() > 10) {
            signals.add(Signal.MANY_IN_A_WEEK);
        }
    }

    /// Of two signals for one fact the stronger counts; an internet address never counts alone.
    private static void keepTheStronger(Set<Signal> signals) {
        if (signals.contains(Signal.SAME_HOUSEHOLD)) {
            signals.remove(Signal.SAME_ADDRESS);
        }
        if (signals.contains(Signal.SAME_IP_AND_BROWSER) || signals.size() == 1) {
            signals.remove(Signal.SAME_IP);
        }
    }
}

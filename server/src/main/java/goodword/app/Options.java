package goodword.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a command: plain ones, and options with a value.
record Options(List<String> words, Map<String, String> values) {

    /// Reads `--name value` and `--name=value`; anything else is a plain word.
    static Options of(List<String> arguments, Set<String> known) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int next = 0; next < arguments.size(); next++) {
            String argument = arguments.get(next);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
            if (!known.contains(name)) {
                throw new UsageException("there is no option --" + name);
            }
            if (equals < 0 && next + 1 == arguments.size()) {
                throw new UsageException("--" + name + " needs a value");
            }
            values.put(name, equals < 0 ? arguments.get(++next) : argument.substring(equals + 1));
        }
        return new Options(words, values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String word(int index, String meaning) {
        if (index >= words.size()) {
            throw new UsageException(meaning + " is missing");
        }
        return words.get(index);
    }
}

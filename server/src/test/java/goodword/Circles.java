package goodword;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the circles of a graph: its strongly connected components of more than one node, by
/// Tarjan's algorithm (R. Tarjan, Depth-first search and linear graph algorithms, 1972).
final class Circles {
    private final Map<String, Set<String>> arrows;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> onPath = new HashSet<>();
    private final List<List<String>> circles = new ArrayList<>();

    private Circles(Map<String, Set<String>> arrows) {
        this.arrows = arrows;
    }

    /// Every circle once, its members sorted, the circles in the order of their first members.
    static List<List<String>> among(Map<String, Set<String>> arrows) {
        Circles search = new Circles(arrows);
        for (String node : arrows.keySet()) {
            if (!search.number.containsKey(node)) {
                search.visit(node);
            }
        }
        search.circles.sort((one, other) -> one.getFirst().compareTo(other.getFirst()));
        return search.circles;
    }

    private void visit(String node) {
        int own = number.size();
        number.put(node, own);
        lowest.put(node, own);
        path.push(node);
        onPath.add(node);
        for (String next : arrows.getOrDefault(node, Set.of())) {
            if (!number.containsKey(next)) {
                visit(next);
                lowest.merge(node, lowest.get(next), Math::min);
            } else if (onPath.contains(next)) {
                lowest.merge(node, number.get(next), Math::min);
            }
        }
        if (lowest.get(node) == own) {
            close(node);
        }
    }

    private void close(String root) {
        List<String> component = new ArrayList<>();
        String node;
        do {
            node = path.pop();
            onPath.remove(node);
            component.add(node);
        } while (!node.equals(root));
        if (component.size() > 1) {
            component.sort(null);
            circles.add(component);
        }
    }
}

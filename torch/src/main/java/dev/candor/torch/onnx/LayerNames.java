package dev.candor.torch.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of layers: the file's, with dots for slashes; the operator at the end is left out where
 * nothing else lies under the same name, so that {@code /conv1/Conv} is {@code conv1}.
 */
final class LayerNames {
  private LayerNames() {}

  static List<String> of(List<Draft> drafts) {
    List<String> full = drafts.stream().map(draft -> dotted(draft.fileName())).toList();
    Map<String, Integer> under = new HashMap<>();
    for (String name : full) {
      for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
        under.merge(name.substring(0, dot), 1, Integer::sum);
      }
    }
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      String stem = withoutOperator(full.get(i), drafts.get(i).operator());
      boolean alone = under.getOrDefault(stem, 0) == 1 && !full.contains(stem);
      names.add(unique(alone ? stem : full.get(i), used));
    }
    return names;
  }

  private static String dotted(String name) {
    StringBuilder dotted = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean slash = c == '/';
      if (slash && (dotted.isEmpty() || dotted.charAt(dotted.length() - 1) == '.')) {
        continue;
      }
      dotted.append(slash ? '.' : Character.isWhitespace(c) || Character.isISOControl(c) ? '_' : c);
    }
    return dotted.isEmpty() ? "_" : dotted.toString();
  }

  private static String withoutOperator(String name, String operator) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.substring(dot + 1).equals(operator) ? name.substring(0, dot) : name;
  }

  private static String unique(String name, Set<String> used) {
    String free = name;
    for (int i = 1; !used.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}

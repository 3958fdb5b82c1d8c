package dev.candor.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages name what is there, and lead to it. */
class DocumentsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("candor.root", "..")).toAbsolutePath().normalize();
  private static final Pattern PACKAGE = Pattern.compile("`([a-z][a-z.]*)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");
  private static final String SOURCES = "/src/main/java/dev/candor/";
  private static final String LIST = "## The packages";

  @Test
  void theArchitecturePageListsEveryPackageAndNoOther() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/architecture.md"));
    assertThat(page).contains(LIST);
    int from = page.indexOf(LIST);
    String list = page.substring(page.indexOf("|---", from), page.indexOf("\n## ", from + 1));

    assertThat(PACKAGE.matcher(list).results().map(found -> found.group(1)).toList())
        .as("docs/architecture.md, " + LIST)
        .containsExactlyInAnyOrderElementsOf(packages());
  }

  @Test
  void everyLinkOfAPageLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        if (!link.group(1).contains(":") && !Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(ROOT.relativize(page) + ": " + link.group(1));
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  private static List<String> packages() throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path sources : modules.map(m -> Path.of(m + SOURCES)).filter(Files::exists).toList()) {
        try (Stream<Path> files = Files.walk(sources)) {
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> sources.relativize(file.getParent()).toString())
              .distinct()
              .forEach(folder -> all.add(folder.replaceAll("[/\\\\]", ".")));
        }
      }
    }
    return all;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    assertThat(pages).hasSizeGreaterThan(100);
    return pages;
  }
}

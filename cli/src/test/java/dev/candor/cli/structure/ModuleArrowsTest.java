package dev.candor.cli.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way through the modules, and a class lives where its meaning is. */
class ModuleArrowsTest {
  private static final Map<String, List<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("core", List.of()),
          Map.entry("data", List.of("core")),
          Map.entry("data.image", List.of("core", "data")),
          Map.entry("data.text", List.of("core", "data")),
          Map.entry("onnx", List.of("core")),
          Map.entry("torch", List.of("core")),
          Map.entry("design", List.of("core", "torch", "data", "data.image", "data.text")),
          Map.entry("blackbox", List.of("core")),
          Map.entry("whitebox", List.of("core", "torch")),
          Map.entry("metrics", List.of("core")),
          Map.entry("report", List.of("core")));
  private static final List<String> SAYS_NOTHING =
      List.of("util", "utils", "common", "commons", "helper", "helpers", "misc", "manager");

  private static JavaClasses candor;

  @BeforeAll
  static void readTheClasses() {
    candor =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.candor");
  }

  @TestFactory
  List<DynamicTest> aModuleSeesOnlyTheModulesAboveIt() {
    return MAY_SEE.entrySet().stream()
        .map(
            arrow ->
                DynamicTest.dynamicTest(
                    arrow.getKey(),
                    () ->
                        noClasses()
                            .that(belongTo(arrow.getKey()))
                            .should()
                            .dependOnClassesThat(candorOutside(arrow.getKey(), arrow.getValue()))
                            .allowEmptyShould(true)
                            .check(candor)))
        .toList();
  }

  @Test
  void everyModuleIsHeldToItsArrows() {
    List<String> modules = candor.stream().map(ModuleArrowsTest::module).distinct().toList();
    assertThat(modules)
        .contains(
            "core", "data", "data.image", "data.text", "onnx", "torch", "design", "report", "cli");
    assertThat(MAY_SEE.keySet())
        .containsAll(modules.stream().filter(m -> !m.equals("cli")).toList());
  }

  @Test
  void noPackageIsNamedAfterNothing() {
    classes()
        .should(
            new ArchCondition<JavaClass>("live in a package whose name says what it is for") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean empty =
                    Arrays.stream(type.getPackageName().split("\\.", -1))
                        .anyMatch(SAYS_NOTHING::contains);
                events.add(new SimpleConditionEvent(type, !empty, type.getName()));
              }
            })
        .check(candor);
  }

  @Test
  void nativeTypesStayInsideTorch() {
    methods()
        .that()
        .areDeclaredInClassesThat(
            describe(
                "are public and outside torch",
                (JavaClass type) ->
                    !resideInAPackage(inside("torch")).test(type)
                        && type.getModifiers().contains(JavaModifier.PUBLIC)))
        .and()
        .arePublic()
        .should(
            new ArchCondition<JavaMethod>("carry no native type in their signature") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                boolean nativeType =
                    isNative(method.getRawReturnType())
                        || method.getRawParameterTypes().stream()
                            .anyMatch(ModuleArrowsTest::isNative);
                events.add(new SimpleConditionEvent(method, !nativeType, method.getFullName()));
              }
            })
        .check(candor);
  }

  @Test
  void onlyTheCommandPrintsAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould(
            callMethodWhere(
                describe(
                    "the JVM is ended",
                    (JavaAccess<?> access) ->
                        access.getTargetOwner().isEquivalentTo(System.class)
                            && access.getName().equals("exit"))))
        .check(candor);
  }

  private static boolean isNative(JavaClass type) {
    return type.getName().startsWith("org.bytedeco")
        || type.getName().startsWith("ai.onnxruntime")
        || type.getName().startsWith("ai.djl");
  }

  private static String inside(String module) {
    return "dev.candor." + module + "..";
  }

  private static DescribedPredicate<JavaClass> candorOutside(String module, List<String> allowed) {
    return describe(
        "belong to a module that " + module + " may not see",
        type -> {
          String seen = module(type);
          return !seen.isEmpty() && !seen.equals(module) && !allowed.contains(seen);
        });
  }

  private static DescribedPredicate<JavaClass> belongTo(String module) {
    return describe("belong to module " + module, type -> module(type).equals(module));
  }

  /** The module of a class, empty outside Candor: the longest name in the table that fits. */
  private static String module(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith("dev.candor.")) {
      return "";
    }
    return MAY_SEE.keySet().stream()
        .filter(known -> (name + ".").startsWith("dev.candor." + known + "."))
        .max(Comparator.comparingInt(String::length))
        .orElseGet(() -> name.split("\\.", -1)[2]);
  }
}

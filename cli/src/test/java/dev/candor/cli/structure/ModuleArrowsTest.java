package dev.candor.cli.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way through the modules, and a class lives where its meaning is. */
class ModuleArrowsTest {
  private static final Map<String, List<String>> MAY_SEE =
      Map.of(
          "core", List.of(),
          "data", List.of("core"),
          "onnx", List.of("core"),
          "torch", List.of("core"),
          "design", List.of("core", "torch", "data"),
          "blackbox", List.of("core"),
          "whitebox", List.of("core", "torch"),
          "metrics", List.of("core"),
          "report", List.of("core"));
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
                            .that()
                            .resideInAPackage(inside(arrow.getKey()))
                            .should()
                            .dependOnClassesThat(candorOutside(arrow.getKey(), arrow.getValue()))
                            .allowEmptyShould(true)
                            .check(candor)))
        .toList();
  }

  @Test
  void everyModuleIsHeldToItsArrows() {
    List<String> modules =
        candor.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("dev.candor."))
            .map(name -> name.split("\\.", -1)[2])
            .distinct()
            .toList();
    assertThat(modules).contains("core", "data", "onnx", "torch", "design", "report", "cli");
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
    return type.getName().startsWith("org.bytedeco") || type.getName().startsWith("ai.onnxruntime");
  }

  private static String inside(String module) {
    return "dev.candor." + module + "..";
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> candorOutside(
      String module, List<String> allowed) {
    return describe(
        "belong to a module that " + module + " may not see",
        type ->
            type.getPackageName().startsWith("dev.candor.")
                && !resideInAPackage(inside(module)).test(type)
                && allowed.stream().noneMatch(above -> resideInAPackage(inside(above)).test(type)));
  }
}

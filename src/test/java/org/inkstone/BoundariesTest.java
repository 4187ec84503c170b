package org.inkstone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The architecture as rules, each with its reason. The README's module table is compared with {@link #MODULES}. */
class BoundariesTest {

    private static final String ROOT = "org.inkstone.";

    /** Each module with the modules it may use. */
    private static final Map<String, List<String>> MODULES = modules();

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.inkstone");

    private static Map<String, List<String>> modules() {
        Map<String, List<String>> modules = new LinkedHashMap<>();
        modules.put("text", List.of());
        modules.put("files", List.of());
        modules.put("work", List.of());
        modules.put("store", List.of());
        modules.put("network", List.of());
        modules.put("post", List.of("text"));
        modules.put("markdown", List.of("text"));
        modules.put("document", List.of("text", "post"));
        modules.put("library", List.of("text", "files", "post"));
        modules.put("export", List.of("text", "files", "post", "markdown"));
        modules.put("check", List.of("text", "files", "post", "markdown", "library", "export"));
        modules.put("site", List.of("text", "files", "post", "markdown", "library", "export"));
        modules.put("spelling", List.of("text", "files", "markdown"));
        modules.put("workspace",
                List.of("text", "files", "work", "store", "post", "markdown", "document", "library", "export", "site",
                        "spelling"));
        modules.put("cli", List.of("text", "files", "post", "markdown", "library", "export", "check", "site", "workspace"));
        modules.put("ui.kit", List.of());
        modules.put("ui.editor", List.of("ui.kit", "text", "store", "post", "markdown", "document", "spelling", "workspace"));
        modules.put("ui.preview", List.of("ui.kit", "text", "files", "network", "post", "markdown", "export", "workspace"));
        modules.put("ui.form", List.of("ui.kit", "text", "post", "document", "spelling", "workspace"));
        modules.put("ui.history", List.of("ui.kit", "text", "store", "post", "document", "workspace"));
        modules.put("ui.posts", List.of("ui.kit", "library"));
        modules.put("ui.outline", List.of("ui.kit", "markdown"));
        modules.put("ui.search", List.of("ui.kit", "workspace"));
        modules.put("ui.shell",
                List.of("ui.kit", "ui.editor", "ui.preview", "ui.form", "ui.history", "ui.posts", "ui.outline", "ui.search",
                        "text", "network", "store", "post", "markdown", "document", "library", "export", "site", "spelling",
                        "workspace"));
        modules.put("app", List.of("ui.shell", "ui.kit", "cli", "files", "network", "work", "markdown", "export", "workspace"));
        return modules;
    }

    @TestFactory
    Stream<DynamicTest> eachModuleUsesOnlyWhatStandsBelowIt() {
        return MODULES.entrySet().stream().map(module -> {
            String[] allowed = Stream.concat(Stream.of(module.getKey()), module.getValue().stream()).map(m -> ROOT + m)
                    .toArray(String[]::new);
            ArchRule rule = noClasses().that().resideInAPackage(ROOT + module.getKey()).should().dependOnClassesThat(
                    resideInAPackage("org.inkstone..").and(not(resideInAnyPackage(allowed))))
                    .because("arrows point down only, so that a module can be read, tested and changed without those above it");
            return DynamicTest.dynamicTest(module.getKey(), () -> rule.check(CLASSES));
        });
    }

    @Test
    void everyClassBelongsToAModule() {
        classes().should().resideInAnyPackage(MODULES.keySet().stream().map(m -> ROOT + m).toArray(String[]::new))
                .because("a module is one flat package; a package beside them would be bound by no rule").check(CLASSES);
        slices().matching("org.inkstone.(**)").should().beFreeOfCycles()
                .because("what goes in circles is one module with two names").check(CLASSES);
    }

    @Test
    void theModulesBelowTheWindowKnowNoJavaFx() {
        noClasses().that().resideOutsideOfPackages("org.inkstone.ui..", "org.inkstone.app").should().dependOnClassesThat(
                resideInAnyPackage("javafx..", "com.sun.javafx.."))
                .because("the command line must start without a window toolkit, and the core be testable without one")
                .check(CLASSES);
    }

    @Test
    void eachForeignLibraryLivesInItsModules() {
        Map<String, List<String>> homes = new LinkedHashMap<>();
        homes.put("com.vladsch..", List.of("markdown"));
        homes.put("org.nibor..", List.of("markdown"));
        homes.put("org.fife..", List.of("markdown"));
        homes.put("org.jsoup..", List.of("markdown", "export", "site"));
        homes.put("com.samskivert..", List.of("export"));
        homes.put("com.openhtmltopdf..", List.of("export"));
        homes.put("org.apache.pdfbox..", List.of("export"));
        homes.put("org.apache.fontbox..", List.of("export"));
        homes.put("org.yaml..", List.of("post"));
        homes.put("org.sqlite..", List.of("store"));
        homes.put("java.sql..", List.of("store"));
        homes.put("org.apache.lucene..", List.of("spelling"));
        homes.put("com.github.difflib..", List.of("document"));
        homes.put("org.fxmisc..", List.of("ui.editor"));
        homes.put("javafx.scene.web..", List.of("ui.preview"));
        homes.put("java.net.http..", List.of("network"));
        homes.put("picocli..", List.of("cli"));
        homes.put("atlantafx..", List.of("ui.kit"));
        homes.forEach((library, modules) -> noClasses().that()
                .resideOutsideOfPackages(modules.stream().map(m -> ROOT + m).toArray(String[]::new))
                .should().dependOnClassesThat(resideInAPackage(library))
                .because("a library that lives in one place can be replaced in one place").check(CLASSES));
    }

    @Test
    void onlyFilesWritesToTheDisk() {
        // The database is Inkstone's own, and its files are made and moved in one class.
        noClasses().that().resideOutsideOfPackage(ROOT + "files").and()
                .doNotHaveFullyQualifiedName(ROOT + "store.DatabaseFiles").should()
                .callMethodWhere(target(
                        owner(nameMatching("java\\.nio\\.file\\.Files")))
                        .and(target(
                                nameMatching(
                                        "write.*|copy|move|delete.*|create.*|newOutputStream|newBufferedWriter|newByteChannel|set.*"))))
                .orShould()
                .dependOnClassesThat(nameMatching(
                        "java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)|java\\.nio\\.channels\\.FileChannel"))
                .because("a save is safe because there is one way to save").check(CLASSES);
    }

    @Test
    void onlyWorkMakesThreads() {
        // The network's client of the platform hands out promises, and waits for them itself.
        noClasses().that().resideOutsideOfPackages(ROOT + "work", ROOT + "network").should().callConstructorWhere(target(
                owner(nameMatching("java\\.lang\\.Thread|java\\.util\\.Timer"))))
                .orShould().dependOnClassesThat(nameMatching(
                        "java\\.util\\.concurrent\\.(Executors|ExecutorService|ThreadPoolExecutor|ForkJoinPool|CompletableFuture)|javafx\\.concurrent\\.(Task|Service)"))
                .because("asynchrony changes when a function runs, and one module decides when").check(CLASSES);
    }

    @Test
    void onlyAppPostsToTheFxThread() {
        noClasses().that().resideOutsideOfPackage(ROOT + "app").should()
                .dependOnClassesThat(nameMatching("javafx\\.application\\.Platform"))
                .because("the rest takes an executor, and so can be run on any thread, in a test as well").check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().because("state without an owner is state without a rule").check(CLASSES);
        noClasses().should().dependOnClassesThat(nameMatching("java\\.util\\.ServiceLoader|javafx\\.fxml\\..*"))
                .because("what is wired by hand in one place can be read in one place").check(CLASSES);
    }

    @Test
    void typesAreNamedAfterWhatTheyAre() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                .because("such a name says that nobody knew what it is").check(CLASSES);
    }

    @Test
    void everyModuleStatesItsInvariants() throws IOException {
        for (String module : MODULES.keySet()) {
            Path file = Path.of("src/main/java/org/inkstone", module.replace('.', '/'), "package-info.java");
            assertThat(Files.readString(file)).as(file.toString()).contains("/**");
        }
    }

    @Test
    void theReadmeTellsTheTruthAboutTheModules() throws IOException {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|[^|]*\\| ([^|]*) \\|$")
                .matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            List<String> uses = new ArrayList<>();
            Matcher use = Pattern.compile("`([a-z.]+)`").matcher(row.group(2));
            while (use.find()) {
                uses.add(use.group(1));
            }
            told.put(row.group(1), uses);
        }
        assertThat(told).isEqualTo(MODULES);
    }
}

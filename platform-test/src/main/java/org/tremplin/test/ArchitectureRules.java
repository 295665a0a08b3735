package org.tremplin.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.tremplin.platform.following.Follower;
import org.tremplin.platform.publishing.Translation;

/** The rules of the house, for every service: {@code class ArchitectureTests extends ArchitectureRules {}}. */
public abstract class ArchitectureRules {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(getClass().getPackageName());

    @Test
    void keepsAggregatesFollowersControllersAndTranslationsToTheirPackage() {
        check(classes()
                .that(areAggregates()
                        .or(assignableTo(Follower.class))
                        .or(assignableTo(Translation.class))
                        .or(DescribedPredicate.describe("are controllers", ArchitectureRules::isController)))
                .should()
                .notBePublic());
    }

    @Test
    void knowsAxonOnlyWhereItDecidesOrFollows() {
        check(noClasses()
                .that(DescribedPredicate.not(areAggregates()
                        .or(assignableTo(Follower.class))
                        .or(DescribedPredicate.describe("are commands", ArchitectureRules::isCommand))))
                .and()
                .resideOutsideOfPackages("..policies..", "..integration..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework.."));
    }

    @Test
    void keepsStoredEventsPlain() {
        check(classes()
                .that()
                .resideInAPackage("..events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.tremplin.platform.privacy..", "..events.."));
    }

    @Test
    void injectsThroughConstructors() {
        check(noFields().should().beAnnotatedWith(Autowired.class));
        check(noFields().should().beAnnotatedWith(Value.class));
    }

    @Test
    void namesClassesByWhatTheyAre() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager"));
    }

    /** Of the type that the other predicates have; otherwise {@code or} would be the static one, which forgets this. */
    private static DescribedPredicate<JavaClass> areAggregates() {
        return annotatedWith(AggregateRoot.class).forSubtype();
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(service);
    }

    private static boolean isController(JavaClass type) {
        return type.isMetaAnnotatedWith(Controller.class) || type.isAnnotatedWith(Controller.class);
    }

    private static boolean isCommand(JavaClass type) {
        return type.getSimpleName().endsWith("Command")
                || type.getEnclosingClass().map(ArchitectureRules::isCommand).orElse(false);
    }
}

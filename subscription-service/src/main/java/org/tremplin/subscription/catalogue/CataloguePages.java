package org.tremplin.subscription.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.contracts.DataClass;
import org.tremplin.subscription.subscriptions.Notices;
import org.tremplin.web.Labels;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue for people: the list with its search, and a page per event type. */
@Controller
@RequestMapping("/integrations/catalogue")
class CataloguePages {

    private static final List<String> CLASSES =
            Arrays.stream(DataClass.values()).map(DataClass::code).toList();

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Labels labels;
    private final JsonMapper json;

    CataloguePages(Catalogue catalogue, CatalogueSearch search, Labels labels, JsonMapper json) {
        this.catalogue = catalogue;
        this.search = search;
        this.labels = labels;
        this.json = json;
    }

    /** One event type in the list. */
    record Row(String type, String name, int version, String description, String owner, String dataClass) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String dataClass,
            Model model) {
        List<Row> rows =
                search.find(q, owner, dataClass).stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("q", q);
        model.addAttribute("owner", owner);
        model.addAttribute("dataClass", dataClass);
        model.addAttribute("owners", catalogue.owners());
        model.addAttribute("classes", CLASSES);
        model.addAttribute("chosen", chosen(q, owner, dataClass));
        return "catalogue/list";
    }

    @GetMapping("/{type}")
    String one(@PathVariable String type, Model model) {
        EventType found = catalogue.get(type);
        model.addAttribute("it", row(found));
        model.addAttribute("topic", found.topic());
        model.addAttribute("isNotice", Notices.isOne(type));
        model.addAttribute("fields", Field.of(found.schema()));
        model.addAttribute("headers", EventHeaders.all());
        model.addAttribute(
                "english", LocaleContextHolder.getLocale().getLanguage().equals("en"));
        model.addAttribute("example", pretty(found.example()));
        model.addAttribute("schema", pretty(found.schema()));
        model.addAttribute(
                "versions", catalogue.versions(found).stream().map(this::row).toList());
        return "catalogue/type";
    }

    private Row row(EventType type) {
        return new Row(
                type.type(),
                type.name(),
                type.version(),
                search.description(type),
                type.owner(),
                type.dataClass().code());
    }

    /** The words of the filters in force, by the name of their parameter. */
    private Map<String, String> chosen(String q, String owner, String dataClass) {
        Map<String, String> words = new LinkedHashMap<>();
        if (!q.isBlank()) {
            words.put("q", q);
        }
        if (!owner.isEmpty()) {
            words.put("owner", labels.of("service", owner));
        }
        if (!dataClass.isEmpty()) {
            words.put("dataClass", labels.of("data-class", dataClass));
        }
        return words;
    }

    private String pretty(JsonNode node) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}

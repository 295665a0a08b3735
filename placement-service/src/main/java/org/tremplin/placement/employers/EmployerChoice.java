package org.tremplin.placement.employers;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.tremplin.placement.employers.EmployerCommand.JoinEmployer;
import org.tremplin.placement.entries.Entries;
import org.tremplin.platform.commanding.Commands;

/** Lets a form name an employer by its name: one that is known, or a new one where that is meant. */
@Component
public class EmployerChoice {

    private static final int OFFERED = 500;
    private static final int LONGEST = 200;
    private static final Pattern WRITTEN = Pattern.compile(EmployerName.WRITTEN);

    private final KnownEmployers employers;
    private final Commands commands;

    EmployerChoice(KnownEmployers employers, Commands commands) {
        this.employers = employers;
        this.commands = commands;
    }

    /** Names to offer while somebody types. */
    public List<String> offered() {
        return employers.findAll(PageRequest.of(0, OFFERED, Sort.by("search"))).stream()
                .map(KnownEmployer::name)
                .toList();
    }

    /** The name as it may be, null with a fault where it may not. */
    @Nullable
    EmployerName name(Entries entries, String field, String typed) {
        String text = written(entries, field, typed, LONGEST);
        return entries.faults().containsKey(field) ? null : new EmployerName(text);
    }

    /** The name of an organisation or a place, with a fault where it may not be written so. */
    String written(Entries entries, String field, String typed, int most) {
        String text = entries.text(field, typed, most);
        if (!WRITTEN.matcher(text).matches()) {
            entries.wrong(field, "placement.entry.name");
        }
        return text;
    }

    /** The id of the employer that was named; a fault where it is not known and not said to be new. */
    public String read(Entries entries, String typed, boolean isNew) {
        EmployerName name = name(entries, "employer", typed);
        if (name == null) {
            return "";
        }
        if (!isNew && employers.findById(name.employerId()).isEmpty()) {
            entries.wrong("employer", "placement.employer.unknown");
        }
        return name.employerId();
    }

    /** Makes the employer known where it was said to be new. */
    public void join(String typed, boolean isNew) {
        if (isNew) {
            commands.createIfAbsent(JoinEmployer.of(new EmployerName(typed), null, null));
        }
    }
}

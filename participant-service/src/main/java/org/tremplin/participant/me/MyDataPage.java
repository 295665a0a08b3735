package org.tremplin.participant.me;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.platform.accesslog.Exports;
import org.tremplin.web.Actor;

/** Her data as a file, to read (PDF) or for another system (JSON). */
@Controller
@RequestMapping("/me")
class MyDataPage {

    private final MyFiles files;
    private final MyPdf pdf;
    private final PersonFile file;

    MyDataPage(MyFiles files, MyPdf pdf, PersonFile file) {
        this.files = files;
        this.pdf = pdf;
        this.file = file;
    }

    @GetMapping("/data")
    String data() {
        return "me/data";
    }

    @Exports
    @GetMapping("/data.json")
    ResponseEntity<MyFile> json(Actor her) {
        return attached(MediaType.APPLICATION_JSON, "tremplin.json").body(files.of(her.subject()));
    }

    @Exports
    @GetMapping("/data.pdf")
    ResponseEntity<byte[]> pdf(Actor her) {
        return attached(MediaType.APPLICATION_PDF, "tremplin.pdf")
                .body(pdf.of(files.of(her.subject()), file.nameOf(her.subject())));
    }

    private static ResponseEntity.BodyBuilder attached(MediaType type, String name) {
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }
}

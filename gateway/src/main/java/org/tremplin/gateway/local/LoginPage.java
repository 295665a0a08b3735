package org.tremplin.gateway.local;

import java.util.Arrays;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form of local mode, with the logins of the demonstration beside it. */
@Controller
@Profile("local")
class LoginPage {

    @GetMapping("/login")
    String login(@RequestParam(required = false) String error, Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute(
                "logins",
                Arrays.stream(DemoLogin.values()).map(DemoLogin::username).toList());
        return "login";
    }
}

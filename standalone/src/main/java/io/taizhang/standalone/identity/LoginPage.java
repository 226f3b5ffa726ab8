package io.taizhang.standalone.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPage {
    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("accounts", DemoAccount.NAMED);
        model.addAttribute("password", DemoAccount.PASSWORD);
        return "login";
    }
}

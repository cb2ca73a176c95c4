// What a member's first view does without. Every screen beyond it begins with this, so that its own rules come after.

import "./dialog.css";
import "./reading.css";
import "./results.css";

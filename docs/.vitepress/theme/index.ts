// The default theme without its web font: the fonts of the system are enough, and nothing has to be loaded.
import theme from "vitepress/theme-without-fonts";

export default theme;

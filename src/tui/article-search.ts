export {type Found, findInArticle} from '../library/find-in-article.js';

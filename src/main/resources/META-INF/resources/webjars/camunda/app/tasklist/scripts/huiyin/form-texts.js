// form-js 1.8.7 has its texts fixed in English and no place to hang others in. These are all of them.
import { isChinese } from '../../../../lib/huiyin/language.js';
import { translateTexts } from '../../../../lib/huiyin/translator.js';

const FIXED = {
  // validation
  'Field is required.': '此项必填。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Field must be a valid email.': '电子邮箱的写法不对。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': '请填写国际格式的电话，例如 +8613800000000。',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '请填写国际格式的电话，例如 +8613800000000。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  // choosing
  Select: '请选择',
  Search: '输入文字查找',
  'No results': '没有符合的选项',
  'All values selected': '已全部选上',
  'Remove tag': '移除',
  'Skip to search': '转到查找',
  // numbers, dates
  Increment: '增加',
  Decrement: '减少',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分',
  // lists and tables
  'Add new': '添加一项',
  Collapse: '收起',
  'Nothing to show.': '没有内容。',
  'No content to show.': '没有内容。',
  "External content couldn't be loaded.": '外部内容没能打开。',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to remove sorting': '点击取消排序',
  // the maker's mark
  'Powered by bpmn.io': '表单组件由 bpmn.io 提供',
  'Web-based tooling for BPMN, DMN, and forms powered by': '流程、决策和表单的网页组件由以下项目提供：'
};

const PATTERNS = [
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写允许的值，最接近的是 $1 和 $2。'],
  [/^Field must match pattern [\s\S]*\.$/, '填写的格式不对。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字。'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Remove list item (\d+)$/, '删除第 $1 项'],
  [/^Click to sort by (.*) descending$/, '点击按“$1”降序排列'],
  [/^Click to sort by (.*) ascending$/, '点击按“$1”升序排列'],
  [/^of$/, '/'],
  [/^(\d{1,2}:\d{2}) AM$/, '上午 $1'],
  [/^(\d{1,2}:\d{2}) PM$/, '下午 $1'],
  [/^(y+)([^a-z]+)mm([^a-z]+)dd$/, '年$2月$3日']
];

export function inChinese(text) {
  if (Object.hasOwn(FIXED, text)) {
    return FIXED[text];
  }
  const pattern = PATTERNS.find(([english]) => english.test(text));
  return pattern && text.replace(pattern[0], pattern[1]);
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(number => `${number}月`);
const DAYS = ['日', '一', '二', '三', '四', '五', '六'];

if (isChinese) {
  // What people wrote and what a list offers is theirs, so only the form's own parts are touched.
  translateTexts('.fjs-container', inChinese);
  window.flatpickr.setDefaults({ ariaDateFormat: 'Y年n月j日' });
  window.flatpickr.localize({
    weekdays: { shorthand: DAYS, longhand: DAYS.map(day => `星期${day}`) },
    months: { shorthand: MONTHS, longhand: MONTHS },
    firstDayOfWeek: 1,
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '时',
    minuteAriaLabel: '分',
    rangeSeparator: ' 至 ',
    weekAbbreviation: '周',
    scrollTitle: '滚动可增减',
    toggleTitle: '点击切换',
    amPM: ['上午', '下午']
  });
}
